"""What a page of the site may do in a browser: one policy, in every page and in the headers under deploy/.

No page holds an inline script, style or handler, so nothing needs a hash: all that runs are files of the site itself.
checks/built/policy.py keeps it so. `frame-ancestors` counts only in a header; a page cannot say it of itself.
"""

from __future__ import annotations

PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
HEADERS = {
    "Content-Security-Policy": f"{PAGE}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
