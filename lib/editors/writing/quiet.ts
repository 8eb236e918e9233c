/** An editor that takes a change often does so after the turn; this long without a change counts as done. */
const QUIET = 40;
const AT_MOST = 500;

/** Resolves once nothing below `root` has changed for 40 ms, and after half a second at the latest. */
export function quiet(root: Node): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(pause);
      clearTimeout(end);
      resolve();
    };
    let pause = setTimeout(finish, QUIET);
    const end = setTimeout(finish, AT_MOST);
    const observer = new MutationObserver(() => {
      clearTimeout(pause);
      pause = setTimeout(finish, QUIET);
    });
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  });
}
