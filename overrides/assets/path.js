// “Is this message real?”: one question at a time. Yes and no are the links that lead down the page without this script.
"use strict";
for (const tool of document.querySelectorAll('[data-tool="path"]')) {
  const steps = [...tool.querySelectorAll("li[id]")];
  const bar = tool.querySelector(".path-steps");
  const [back, again] = bar.children;
  let way = [steps[0]];
  const show = () => {
    const here = way.at(-1);
    for (const step of steps) step.hidden = step !== here;
    bar.hidden = way.length < 2;
  };
  const move = () => {
    show();
    way.at(-1).focus();
  };
  tool.addEventListener("click", (event) => {
    const link = event.target.closest('.ways a[href^="#"]');
    const target = link && steps.find((step) => step.id === link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    way.push(target);
    move();
  });
  back.addEventListener("click", () => {
    way.pop();
    move();
  });
  again.addEventListener("click", () => {
    way = [steps[0]];
    move();
  });
  tool.classList.add("running");
  show();
}
