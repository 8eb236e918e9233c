/** Sentences of a help desk and a small office, made up. */
const SENTENCES = [
  'The second payment was taken in error, and it goes back to the card within three days.',
  'I looked at the switch in the cellar this morning and two of its ports were down.',
  'Could you send me the serial number that stands on the back of the router?',
  'The new laptops come on Thursday, so please leave the old ones at the front desk.',
  'We moved your mailbox last night, and the old address goes on working until January.',
  'Your offer arrived, thanks, but the storage is twice what we talked about.',
  'Nobody could sign in between nine and ten because a certificate had run out.',
  'I will ring you after lunch and we can go through the invoice line by line.',
  'The printer on the second floor needs a new drum, not only toner.',
  'Please restart the machine once more, and tell me whether the blue light stays on.',
  'Our technician comes on Monday between eight and noon and needs the key to the rack.',
  'That quote is from last year; the one that counts is in the attachment.',
  'The backup of Tuesday is complete, and I restored the folder that you were missing.',
  'Sorry for the wait, the part was stuck at customs for a week.',
  'If the phone still drops calls, try the other socket before you write again.',
  'I have raised your limit to forty seats; the bill changes from December on.',
  'The form on the site was broken over the weekend and lost what people had typed.',
  'Dana asked for two more licences, and I think she meant the small ones.',
  'We cannot open the file that you sent, so a plain export would help.',
  'The alarm was a test, nothing has left the network.',
  'My colleague is away until Wednesday and has your contract on her list.',
  'Both screens flicker when the lift moves, which points at the power and not the cable.',
  'I closed the old account, so a sign-in there will fail from now on.',
  'The refund shows as pending because the bank counts working days only.',
];

const MACHINE = [
  'Thank you for reaching out and for your patience while we looked into this matter. I completely understand how frustrating it must be, and I want to assure you that our team is working diligently to resolve it.',
  'I hope this message finds you well. After carefully reviewing your account, we have identified the root cause of the issue and applied a permanent fix that should prevent it from occurring again in the future.',
  'We appreciate you bringing this to our attention. To help us move forward as efficiently as possible, please provide the order reference together with the approximate time at which you first noticed the behaviour.',
  'Great news! Your request has been processed successfully, and you should see the corresponding changes reflected within the next two business days. Please do not hesitate to contact us should you have further questions.',
  'Following our investigation, we can confirm that the affected service has been fully restored. As a gesture of goodwill, we have extended your current subscription at no additional cost to you.',
  'I would be delighted to help you set this up. First, navigate to the settings page and select the integration tab. Then, enter the key that was generated for your workspace and confirm your selection.',
  'Based on the information you provided, the most suitable option would be the professional tier, which includes priority assistance and an extended retention period for all archived conversations.',
  'Unfortunately, we are unable to proceed without additional verification. This measure helps us safeguard your data, and we kindly ask for your understanding and cooperation in this regard.',
];

/** `count` sentences of a person's, other ones for every `seed`. */
export function sentences(seed: number, count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => SENTENCES[(seed * 5 + index * 7) % SENTENCES.length] ?? '',
  );
}

/** A text as an assistant writes it, another one for every `seed`. */
export function machineText(seed: number): string {
  return `${MACHINE[seed % MACHINE.length]} ${MACHINE[(seed * 3 + 1) % MACHINE.length]}`;
}

export const SIGNATURE = `--
Priya Raman
Service desk, Northgate Systems Ltd
+44 20 7946 0991 | priya.raman@northgate.example
www.northgate.example
This message and its attachments are meant for the person it is addressed to. If it reached you by mistake, please tell us and delete it. Northgate Systems Ltd is registered in England.`;

/** The same with nothing that marks where it begins. */
export const BARE_SIGNATURE = SIGNATURE.replace('--\n', 'Kind regards,\n');

export const TEMPLATE =
  'A refund takes three to five working days from the day on which we book it. It goes to the card that you paid with, and you get a note of it by mail. Nothing is needed from you.';

export const QUOTE =
  'Hello, the payment for November was taken twice from our card, and the second one is not on any invoice. Can you look into this and tell me when we get it back? Kind regards, Dana';
