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
/** What a page has beside its composers: a search, and something of its own that is saved. Neither is a draft. */
window.furnish = () => {
  const search = draw(
    '<form role="search"><input type="search" aria-label="Search" value="scanner"><button>Search</button></form>',
  );
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    see('search', event);
  });
  const view = draw(
    '<div class="view"><input aria-label="Name of the view" value="Mine"><button type="button">Save view</button></div>',
  );
  $('button', view).addEventListener('click', (event) => see('view', event));
  document.body.prepend(search, view);
};
/** What stands beside the words of a draft, and sends nothing. */
window.addAsides = (root, names = ['Save draft', 'Preview', 'Attach file']) => {
  const row = document.createElement('div');
  for (const name of names) {
    const button = draw(`<button type="button">${name}</button>`);
    button.addEventListener('click', (event) => see(name, event));
    row.append(button);
  }
  root.append(row);
};
