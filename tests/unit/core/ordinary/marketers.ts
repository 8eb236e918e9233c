/** What marketers send all day; made up. `said` stands in the thread. */
export const MARKETERS: readonly { said: string; body: string }[] = [
  {
    said: 'Could you send the deck?',
    body: 'Hi Dana,\n\nthe deck is attached, with the numbers of October on page 7. Shall we talk on Tuesday at 10?\n\nCheers,\nRobin',
  },
  {
    said: 'What does the plan cost?',
    body: 'The plan starts at 40 seats. I can walk you through it on Thursday, 26 November, in English or German.',
  },
  {
    said: 'We met at the fair in Hanover.',
    body: 'It was good to meet you in Hanover, Dana! As promised: https://northgate.example/whitepaper-2026.',
  },
  {
    said: 'Please unsubscribe me.',
    body: 'You are off the list as of today. It may take until tomorrow for a mail that is on its way.',
  },
  {
    said: 'Who leads the project?',
    body: 'Sofia Lindberg leads it, with Mateus from design. You will meet both in the kick-off on 2 December.',
  },
  {
    said: 'Is there a webinar?',
    body: 'Join us on 3 December at 16:00 CET. Three short talks, one of them by Dr. Amara Okafor on how teams review what AI writes.',
  },
  {
    said: 'How did the campaign do?',
    body: 'Opens 41.2 %, clicks 6.8 %, and 19 replies. The subject “Two minutes on Monday” did best, as it did in June.',
  },
  {
    said: 'Our office is in Lisbon.',
    body: 'Then Lisbon it is: we book a table for six near your office and send the place by Friday.',
  },
  {
    said: 'Please use my mobile, +351 912 345 678.',
    body: 'Noted: +351 912 345 678. I call on Monday after 15:00 your time.',
  },
  {
    said: 'Who else is coming?',
    body: 'From our side Robin, Sofia and Jack; from yours, I think, you and Mr Haddad. Shall I order lunch?',
  },
  {
    said: 'Send the contract to legal@alderfinch.example.',
    body: 'The contract went to legal@alderfinch.example this morning, version 3 with both changes marked.',
  },
  {
    said: 'Newsletter draft?',
    body: 'Spring is far, and your inbox is full. So here are only three things: a guide, a date, a discount for members. Read on at www.northgate.example/news.',
  },
  {
    said: 'Can we quote you?',
    body: 'Of course. Please use: “It took us one afternoon.” and name us as Northgate, Leeds.',
  },
  {
    said: 'The logo is wrong.',
    body: 'Sorry for that! The right one is in the folder “Brand 2026”, file logo_rgb_v4.svg, and we changed the page at 11:20.',
  },
  {
    said: 'Is the offer still good?',
    body: 'Yes, until 30 November 2026. After that the list of January counts.',
  },
  {
    said: 'Where is the event?',
    body: 'Hall 4, stand B27, Messe Berlin. Doors open at 9:00. Bring the QR code from the confirmation.',
  },
  {
    said: 'I speak for Alderfinch.',
    body: 'Thank you, Dana. We add Alderfinch as a partner on the page and send you the text before it goes live.',
  },
  {
    said: 'Survey?',
    body: 'Five questions, two minutes: https://survey.northgate.example/q4. We plant a tree for each answer, 1,204 so far.',
  },
  {
    said: 'What about Spain?',
    body: 'For Spain and Portugal we work with Iberia Digital. Their season begins in March; Mexico follows in May.',
  },
  {
    said: 'The case study',
    body: 'The case study tells how Greenquay cut the time to answer from 9 hours to 40 minutes. It is public since 4 November.',
  },
  {
    said: 'Job title?',
    body: 'On the badge it will say “Dana Whitfield, Head of Operations, Alderfinch”. Tell me by Wednesday if that is not right.',
  },
  {
    said: 'Can you introduce me to Maria Costa?',
    body: 'Maria Costa knows that you will write; she is in Porto this week and back on Monday.',
  },
  {
    said: 'Price list',
    body: 'The list of 2026 is attached. Items 12 to 18 are new, item 9 ends with the year.',
  },
  {
    said: 'Black Friday?',
    body: 'No red banners from us: 20 % for members, from 27 to 30 November, code inside the members’ page.',
  },
  {
    said: 'Podcast',
    body: 'Episode 42 is out: Lena Hoffmann and Ravi Patel talk about first drafts. 31 minutes, no advertising.',
  },
  {
    said: 'Photos?',
    body: 'The photos of 12 November are at https://media.northgate.example/2026-11-12. Credit: Northgate / Eva Sommer.',
  },
  {
    said: 'Confirm please',
    body: 'Confirmed: Wednesday, 25 November, 14:00 to 15:30, room Elbe or by video. I bring the samples.',
  },
  {
    said: 'The blog post',
    body: 'The post is online and has 2,310 readers since Monday. Could you share it once, perhaps with a sentence of your own?',
  },
  {
    said: 'Which countries?',
    body: 'Germany, Austria and Switzerland first; then the Netherlands and Belgium; the United States not before 2028.',
  },
  {
    said: 'Ad budget',
    body: 'We spent 78 % of the month’s budget by the 20th, as planned. Search brings 3 in 5 sign-ups.',
  },
  {
    said: 'Feedback from Mr Haddad',
    body: 'Thank Mr Haddad for the notes, please. We shortened the text by a third and took his second picture.',
  },
  {
    said: 'Trial?',
    body: 'The trial runs for 30 days, has all features and ends by itself. You start it at https://northgate.example/trial.',
  },
  {
    said: 'Translations',
    body: 'French and Italian are done, Polish comes on Friday. Could somebody in Warsaw read it before it goes out?',
  },
  { said: 'Merch', body: 'The mugs arrive on 1 December; 48 of them, blue. One is yours.' },
  {
    said: 'Press',
    body: 'For immediate release, Leeds, 18 November 2026: Northgate opens its review desk to schools. Contact: press@northgate.example.',
  },
  {
    said: 'CRM',
    body: 'The deal is in stage 3 now; next step is the workshop on 8 December. Probability 60 %.',
  },
  {
    said: 'Landing page',
    body: 'Variant B wins with 4.1 % against 3.3 %, n = 5,212. We keep it and test the headline next.',
  },
  {
    said: 'Roadmap',
    body: 'In Q1 comes the mobile view, in Q2 the API v2. Nothing of it is promised; we tell you in March what stands.',
  },
  {
    said: 'Happy holidays',
    body: 'The year was long and good. Thank you for yours with us, from all of us in Leeds and Lisbon.',
  },
  {
    said: 'Speaker bio',
    body: 'Amara Okafor has built support teams in Lagos, London and Toronto. She writes about how people read.',
  },
  {
    said: 'Hotel',
    body: 'Rooms are held at the Hotel Zur Post until 27 November; say “Northgate” when you book.',
  },
  {
    said: 'Sponsoring',
    body: 'Silver is two banners and four tickets, gold adds a talk of 20 minutes. Gold is taken for 2027, silver has three places left.',
  },
  {
    said: 'SEO',
    body: 'For “review AI drafts” we stand on place 4, for “approval workflow” on 11. The guide of October did that.',
  },
  {
    said: 'Design',
    body: 'The colours are #0B5FFF and #FFB000, the type is Inter, 16 px, 1.5 lines. Version 2.3 of the kit has them all.',
  },
  {
    said: 'Agenda',
    body: '09:30 welcome, 09:45 Sofia on results, 10:30 coffee, 11:00 round table with Jack and Teresa, 12:15 lunch.',
  },
  {
    said: 'Refer a friend',
    body: 'If you know somebody for whom this is right, send them here: www.northgate.example/friends. Both of you get a month.',
  },
  {
    said: 'Cookies',
    body: 'We count visits without cookies now, so the banner is gone. The figures before and after 1 October do not compare.',
  },
  {
    said: 'Recording',
    body: 'The recording is 48 minutes long; the part on exceptions begins at 31:20. Slides are on page 2 of the hub.',
  },
  {
    said: 'Thank you',
    body: 'Thank YOU, Dana. That you took an hour on a Friday says a lot. Until the 2nd!',
  },
  {
    said: 'Let us talk to Alba Ferrer.',
    body: 'I wrote to Alba Ferrer; she has time on Monday at 9 or on Tuesday at 16, both Madrid time.',
  },
];
