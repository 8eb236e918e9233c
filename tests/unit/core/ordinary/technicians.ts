/**
 * What technicians write all day, to a client whose contact is Dana Whitfield of Alderfinch. Made up. `said`
 * stands in the thread; what the reader does not have is what ordinary work brings along: addresses of
 * machines, versions, ticket numbers, colleagues' names, dates.
 */
export const TECHNICIANS: readonly { said: string; body: string }[] = [
  {
    said: 'The printer on the second floor is offline.',
    body: 'Hello Dana,\n\nthe printer is back: its address had changed to 10.20.4.31, and the queue on PRN-02 now points there.\n\nKind regards,\nRobin Vale\nNorthgate IT, +44 20 7946 0958',
  },
  {
    said: 'Please call me on +44 20 7946 0321.',
    body: 'Hi Dana, I tried +44 20 7946 0321 twice and will try again at 14:30. Teresa from our night shift can also help.',
  },
  {
    said: 'VPN drops every hour.',
    body: 'Dana, we updated the firewall to 10.2.3.14 and set the tunnel’s lifetime to 28800 s. Please reconnect and tell me if it holds until Friday.',
  },
  {
    said: 'New starter on Monday: Priya Raman.',
    body: 'Hello Dana,\nPriya Raman has her account and a laptop, asset NB-20417. She signs in with the letter that her manager gets on Monday.',
  },
  {
    said: 'Is the backup fine?',
    body: 'The backup of 2026-11-19 ran from 22:00 to 02:14 and wrote 1.284 TB. The next test restore is on 27 November 2026.',
  },
  {
    said: 'Outlook asks for a password again and again.',
    body: 'We removed the old profile and the stale credential. Please sign in once more; the password itself has not changed.',
  },
  {
    said: 'Server room alarm.',
    body: 'The sensor in rack B4 reported 31.5 °C at 03:12. Filip reset the cooling unit, and the value is 22.4 °C now. Serial number 88213-AC-7.',
  },
  {
    said: 'Can you move the domain?',
    body: 'We changed the name servers to ns1.northgate.example and ns2.northgate.example; the A record points to 203.0.113.40.',
  },
  {
    said: 'Which ticket was it?',
    body: 'It is ticket 20481733, merged into 20481699. Reference INV-2026-00417 stands on the invoice.',
  },
  {
    said: 'Teams has no sound.',
    body: 'Please open Settings, Devices, and choose Jabra Evolve2 65. Driver version 31.0.15.4601 is installed.',
  },
  {
    said: 'Please set up Marek Havel in Prague.',
    body: 'Marek Havel in Prague has his mailbox and VPN; the laptop ships on 23 November from our office in Leeds.',
  },
  {
    said: 'The site is slow.',
    body: 'The web server at https://status.northgate.example shows 240 ms from London and 610 ms from Singapore. We add a cache on Tuesday.',
  },
  {
    said: 'Disk full on FS01.',
    body: 'FS01 had 4 GB left of 2 TB. We moved the archive to \\\\nas02\\cold\\2019 and freed 312 GB. No restart was needed.',
  },
  {
    said: 'We need two more licences.',
    body: 'Two licences of Business Premium are added; they count from 1 December 2026. Robin will assign them when you name the people.',
  },
  {
    said: 'My phone does not ring.',
    body: 'Your extension 4471 was forwarded. We removed that, and a test call from 4410 came through at 09:12.',
  },
  {
    said: 'Remote session please.',
    body: 'I will start the session at 11:00. Please have the code from the small window ready; I will ask for it on the phone and nowhere else.',
  },
  {
    said: 'Scanner to mail fails.',
    body: 'The scanner sends again: the relay at 192.168.4.25 refused TLS 1.0. Please try one page to your own mailbox.',
  },
  {
    said: 'Is my laptop encrypted?',
    body: 'Yes: BitLocker has been on since 12 March 2025, and the recovery key is in the directory, where only we can read it.',
  },
  {
    said: 'We heard of an incident.',
    body: 'No device of yours ran the affected version 4.7.2. We looked at all 38 of them between 06:00 and 07:40 UTC.',
  },
  {
    said: 'Who was at the site?',
    body: 'Jonas Lindqvist came at 08:40 and left at 12:15. He changed the switch in cabinet 3 and labelled ports 1 to 24.',
  },
  {
    said: 'The wifi is gone in the canteen.',
    body: 'Access point AP-07 (MAC 3C:52:82:AF:10:9B) had lost its power supply. It is replaced; channel 44, 5 GHz.',
  },
  {
    said: 'Can I have admin rights?',
    body: 'For one hour today, from 15:00, as our agreement says. The right ends by itself; please write what you installed.',
  },
  {
    said: 'Restore the file from last week.',
    body: 'I restored Budget_v7.xlsx of 13 November to your desktop. The newer one stays where it is.',
  },
  {
    said: 'Our address is 48 Heron Street, Millbrook.',
    body: 'The courier comes to 48 Heron Street, Millbrook on Wednesday between 9 and 12; please have the old router ready.',
  },
  {
    said: 'Mail to lou@greenquay.example bounces.',
    body: 'The mail to lou@greenquay.example bounced with 550 5.1.1: the mailbox is gone. Please ask Lou for the new one.',
  },
  {
    said: 'My account is locked.',
    body: 'It is unlocked. The attempts came from your phone, which still had the old sign-in; please remove the account there and add it again.',
  },
  {
    said: 'Can we test the failover?',
    body: 'Saturday, 28 November, 06:00 to 08:00. Expect two breaks of five minutes each. Rollback: we switch the route 0.0.0.0/0 back to WAN 1.',
  },
  {
    said: 'Order a dock.',
    body: 'The dock WD19S is ordered, order 4471-20993, and should come by the 25th. It works with the Latitude 5440 that you have.',
  },
  {
    said: 'What do we pay for?',
    body: 'The agreement covers 38 devices and 2 servers; what you ask for now is outside of it, as section 4.2 says.',
  },
  {
    said: 'Please add Kofi Mensah to the group.',
    body: 'Kofi Mensah is in the group Finance-Read and sees the share after he signs in again.',
  },
  {
    said: 'There is a pop-up.',
    body: 'That was an advertisement of the browser, not a virus. We took the right to notify away from news-today.example.',
  },
  {
    said: 'Update on the migration?',
    body: 'Wave 2 (mailboxes A to M) is done, 41 of 41. Wave 3 begins on Monday, 18:00 CET. Nothing is needed from you.',
  },
  {
    said: 'Certificate warning.',
    body: 'The certificate of portal.alderfinch.example ended on 18 November. The new one is valid until 16 February 2027.',
  },
  {
    said: 'My screen flickers.',
    body: 'Please swap the cable first: the one with the blue mark is DisplayPort 1.2. If it stays, I bring a spare tomorrow.',
  },
  {
    said: 'The POS is down.',
    body: 'Till 3 is up again after a restart; its clock was 14 minutes late. Sales since 10:05 are booked.',
  },
  {
    said: 'Please block the sender.',
    body: 'We blocked the domain prize-now.example for everyone. Nobody had opened the link, says the log of 09:00 to 10:30.',
  },
  {
    said: 'Switch config?',
    body: 'VLAN 20 is 10.20.0.0/22, VLAN 30 is 10.30.0.0/24, and the uplink is port 48. The change is CHG-11872.',
  },
  {
    said: 'Is IPv6 on?',
    body: 'Yes: your prefix is 2001:db8:4f2::/48 and the gateway answers at 2001:db8:4f2::1.',
  },
  {
    said: 'We want MFA.',
    body: 'From 1 December everybody signs in with a second factor. The steps are at https://help.northgate.example/mfa; Anna and I hold a short session before.',
  },
  {
    said: 'Call quality.',
    body: 'Of 1,204 calls last week 6 were poor, all from the warehouse. We suggest a second access point there.',
  },
  { said: 'Thanks!', body: 'Glad that it works, Dana. I close the ticket; it opens again if you answer.' },
  {
    said: 'The mailbox of Helen Baxter?',
    body: 'Helen Baxter’s mailbox is shared with you until 31 January 2027. It appears in Outlook within an hour.',
  },
  {
    said: 'Need the asset list.',
    body: 'The list has 38 rows: NB-20401 to NB-20433, and five desktops. Three are out of warranty, see column F.',
  },
  {
    said: 'Slow database.',
    body: 'We added an index on order_id and the report takes 3 s where it took 95. The query plan is attached.',
  },
  {
    said: 'Please send the invoice again.',
    body: 'Invoice 2026-0417 of 31 October is attached once more; it is due on 30 November.',
  },
  {
    said: 'Can Tom do it?',
    body: 'Tom is away until Thursday. Agnieszka Nowak takes his tickets, and I look at yours today.',
  },
  {
    said: 'The meeting room screen.',
    body: 'The codec in room Elbe runs RoomOS 11.20 now. Dial 8801@video.northgate.example to test.',
  },
  {
    said: 'Group policy?',
    body: 'The policy “Screen lock 10 min” applies to OU=Sales. Run gpupdate /force, or wait 90 minutes.',
  },
  {
    said: 'Is it fixed?',
    body: 'It is. Cause: a full log on vol2. Fix: rotation every night. Check: I look again on 24 Nov and 1 Dec.',
  },
  {
    said: 'Phone for reception',
    body: 'Hello Dana,\n\nthe phone at reception (extension 100) has a new headset. Please tell Mrs Whitlock that the old one goes back in the same box.\n\nBest,\nRobin',
  },
];
