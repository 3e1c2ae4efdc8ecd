// A quick way out: the link, or Escape three times, puts a neutral page in the place of this one, so that Back does not show it again.
// Without a script the link still leads there.
"use strict";
(() => {
  const link = document.querySelector("a.leave");
  if (!link) return;
  const leave = () => {
    // At once, however slow the line is.
    document.documentElement.hidden = true;
    document.title = link.hostname;
    location.replace(link.href);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  const pressed = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    pressed.push(event.timeStamp);
    if (pressed.length > 2 && event.timeStamp - pressed.at(-3) < 2000) leave();
  });
})();
