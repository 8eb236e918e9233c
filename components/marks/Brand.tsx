/** Whose panel this is: the seal (a check over a signature's line) and the name. The same drawing as public/icon.svg. */
export function Brand() {
  return (
    <span class="brand">
      <svg class="seal" viewBox="0 0 22 22" aria-hidden="true">
        <rect width="22" height="22" rx="6" fill="currentColor" />
        <path
          class="stroke"
          d="m7 10.3 2.9 2.9 5.7-6.7M6 16.5h10"
          fill="none"
          stroke-width="1.7"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      Countersign
    </span>
  );
}
