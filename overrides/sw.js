// Only where a reader asked to keep the site on his device: the network's answer if there is one, else the one kept last. For a page that
// was not kept, the 404 page of its language, which says so.
"use strict";
const KEPT = "ashore";
const kept = async (request) => {
  const found = await caches.match(request, { ignoreSearch: true });
  if (found || request.mode !== "navigate") return found;
  const { scope } = self.registration;
  return caches.match(`${scope}${request.url.slice(scope.length).split("/")[0]}/404.html`);
};
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  const fresh = async () => {
    try {
      const answer = await fetch(request);
      if (answer.ok) (await caches.open(KEPT)).put(request, answer.clone());
      return answer;
    } catch (fault) {
      return (await kept(request)) || Promise.reject(fault);
    }
  };
  event.respondWith(fresh());
});
