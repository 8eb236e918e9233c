/**
 * True for what stood in a document that its frame does not show any more, once Firefox has taken it away: it throws at
 * any touch of it ("can't access dead object", MDN, "Errors: Dead object"). Elsewhere nothing is ever dead.
 */
export function isDead(node: Node): boolean {
  try {
    return node.nodeType === 0;
  } catch (error) {
    if (error instanceof TypeError) return true;
    throw error;
  }
}
