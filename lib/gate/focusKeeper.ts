/** Remembers where the focus was in a page, to give it back when something of ours goes away. */
export function createFocusKeeper(document: Document, own: Element) {
  let before: Element | null = null;
  return {
    remember(): void {
      let at = document.activeElement;
      if (at === own) return;
      // In a shadow root the root itself says who has it.
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      before = at;
    },
    /** Gives it back, unless the person has moved it elsewhere meanwhile. An iframe passes it on to what had it inside. */
    giveBack(): void {
      const now = document.activeElement;
      const isOurs = now === null || now === own || now === document.body;
      if (isOurs && before?.isConnected) (before as HTMLElement).focus?.({ preventScroll: true });
      before = null;
    },
  };
}
