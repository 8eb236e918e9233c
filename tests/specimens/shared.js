// What every specimen has: a log of what reached the tool's handlers, and of what left.
window.left = [];
window.seen = [];
window.see = (what, event) => window.seen.push({ what, trusted: event ? event.isTrusted : null });
/** The tool sends: `data` is what it would store or mail. */
window.deliver = (how, event, data) => {
  window.see(how, event);
  window.left.push({ how, ...data });
};
window.$ = (css, root = document) => root.querySelector(css);
window.$$ = (css, root = document) => [...root.querySelectorAll(css)];
/** Makes elements of markup; tools draw their parts anew rather than show what was hidden. */
window.draw = (html) => {
  const holder = document.createElement('template');
  holder.innerHTML = html.trim();
  return holder.content.firstElementChild;
};
