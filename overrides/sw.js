// Only where a reader asked to keep the site on his device: the network's answer if there is one, else the one kept last.
"use strict";
const KEPT = "ashore";
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
      return (await caches.match(request, { ignoreSearch: true })) || Promise.reject(fault);
    }
  };
  event.respondWith(fresh());
});
