/** Ordinary prose with something to find in every fifth paragraph, made up by us. */
const PARAGRAPHS = [
  'thank you for your patience while we looked into the nightly backup of the file server. It stopped at 02:14 because the volume was full, and the alert went to a mailbox that nobody reads.',
  'We have moved the old archives to the second volume, so that there is room for about eight months. The job ran through last night, and the check this morning shows no gap.',
  'For the printer on the second floor we wait for a part. Until then the one at reception takes all jobs; nothing has to be set up on the laptops for that.',
  'The three new starters have their accounts and will find the laptops on their desks on Monday. Their managers have the first sign-in letters.',
  'Please ring (415) 555-0132 or write to pavel.orlov@greenquay.example about the lease; the credit of $1,284.00 goes to 4026 0011 8273 6454, and the password for the guest network is Heron-Lamp-77.',
];

/** About `units` UTF-16 units of a letter. */
export function letter(units: number): string {
  const parts = ['Hello Dana,'];
  for (let at = 0, length = 0; length < units; at += 1) {
    const paragraph = PARAGRAPHS[at % PARAGRAPHS.length] ?? '';
    parts.push(paragraph);
    length += paragraph.length + 2;
  }
  return parts.join('\n\n').slice(0, units);
}
