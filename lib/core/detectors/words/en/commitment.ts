import type { Concepts } from '../../language/phrases.ts';

/** What we say will come about, by when, and how firmly. */
export const commitment: Concepts = {
  /** Results: somebody can hold us to them. */
  'outcome-act': `
    fix|fixes|fixed|fixing, resolve~, restore~, replace~, repair~, deliver~, complete~, finish~, ship|ships|shipped|shipping, install~, migrate~, deploy~, launch~, implement~, upgrade~, release~, recover~, rebuild|rebuilt|rebuilding, roll|rolling|rolled ... out, cut|cutting over
    sort|sorts|sorted|sorting, solve~, done, live, online, operational, up and running, up|back again, back online, back up, back to normal, back in service, working again, in place, ready, hand|handed|handing ... over, set ... up, have ... working|ready|back|done|up|fixed, arrive at your, on site|your desk|your desks, imaged, configured, tested, get|getting|got ... working|back|fixed|done|running, remediate~, ready to go, go|going live, go|going out, wrap ... up, close out`,
  /** Results told as if they stood already: "it goes live on Monday". */
  'outcome-state': `
    is|are|'s on|back|running the? new|latest|again|normal ..., will|'ll take|accept|print|work ... again, as good as new, deadline|date|date|schedule of|for ... holds|stands|stays
    wraps|wrap up, finishes|completes by|on|before|until|this|next|tomorrow|today|tonight, starts|start working, is|are|'s|'re all|fully|completely|finally sorted|solved|resolved|restored|migrated|installed|moved|working|delivered
    go|goes live, is|are|'s back|up|done|ready|fixed|live|finished|online by|on|before|until|tomorrow|today|tonight, is|are|'s good to go`,
  /** Lesser things that everyone says: no one is harmed when they come late. */
  'contact-act': `
    call~|phone~|ring you|back, get|getting back to, be in touch, keep you posted|informed|updated, let you know, look~ into, look at, check~, follow~ up, update you|this, send you an? update, investigate~, review~, reply, respond`,
  guarantee: `
    guarantee|guarantees|guaranteed|guaranteeing, promise|promises|promised|promising, assure|assures|assuring you, warrant that|you, commit|commits|committing|committed to, pledge~, vouch for
    never|n't|not happen|occur|recur|come|fail|repeat ever? again|back, never|n't again, never ever, no longer be affected, zero|no downtime|interruption|interruptions|outage|outages, no|zero data loss, no|zero|any data will be lost, nothing will be lost|break|change, without any downtime|interruption|data loss, for life|ever, as long as you need|are|want|stay|like, on page one, hundred percent|% safe|secure|reliable, under all circumstances, in any case, make sure|certain ... never, risk free, no risk, double|triple your, at least # new? leads|customers|sales|clicks|percent|%`,
  /** Phrases that say it whatever the sentence around them does. */
  'guarantee-set': `
    have|got|'ve my|our assurance|word|guarantee|promise|oath, i|we swear, dead and buried, gone for good, fixed once and, once and for all, history for good, cast iron, ironclad, iron-clad, will|'ll never ever|lose ...
    last time you|this|that|it, count|bank|rely on no|zero ... uptime|interruption|downtime|outage|loss|delay, bulletproof, rock solid, fool-proof, foolproof, fail-safe, failsafe, unbreakable, unhackable, ca|can|could|will n't|not|never|cannot possibly? lose|fail|break|crash ... file|files|data|mail|mails|again|anything|document, there is|are|'ll|will be? zero|no chance|risk|way, you have|'ve our|my word, cross my heart, hand on heart, you 'll|will never ... again
    be|rest assured, my|our word, count|rely|bank|bet on us|me|it|that, without fail, no matter what, whatever happens, mark my words, is a promise, no exceptions, come what may, set in stone, you can be sure, stand behind this|that|it`,
  service: `
    inside|within|under a|an|half quarter|half|third of? an|a hour|day, gets|get a|an human|person|engineer|technician|answer|reply|response ... within|inside|in|under
    picks|pick|answers|answer|replies|reply|reacts|react|arrives|responds|shows|show|turns up|within|in|inside|out ... #|one|two|three|four|five|six|eight|ten|fifteen|thirty minutes|hours|minute|hour|min, within|inside|under #|one|two|three|four|five|six|eight|ten|fifteen|thirty minutes|hours|minute|hour ,|, day|night|always|24
    uptime|availability, # % uptime|availability|of the time, response|resolution time|times, respond|responding|answer|answers|answered|resolve|resolving|resolved|react|on site within|in|inside under? #|one|two|three|four|five|six|eight|ten|fifteen|thirty minutes|hours|min|h|minute|hour|business?, within|inside|under #|one|two|three|four|five|six|eight|ten|fifteen|thirty minutes|hours|minute|hour ... every|whenever|always|any|each, every|each|any|all ... within|inside|in|under #|one|two|three|four|five|six|eight|ten|fifteen|thirty minutes|hours|minute|hour, round the clock, around the clock, day and night, # / 7, four|two|eight hours no`,
  /** Says that something lies in the past. */
  history: `
    yesterday, last week|month|year|monday|tuesday|wednesday|thursday|friday|night|time, ago, earlier this|today, on monday|tuesday|wednesday|thursday|friday, in january|february|march|april|may|june|july|august|september|october|november|december, on the? #, on january|february|march|april|may|june|july|august|september|october|november|december, back then|in, previously, already, since`,
  /** A day or an hour by which. Only with `by`, `until` and the like, or a time of day. */
  deadline: `
    come monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|monday's, by the time you|your, when you come|arrive|are in|back, as of monday|tuesday|wednesday|thursday|friday|tomorrow
    give us|me|it #|a|an|one|two|three|four|five|six|few|couple ... minutes|hours|hour|days|day|weeks|week
    by|before|until|till|latest|than|no|end the? end|close|start|beginning|middle|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tonight|tomorrow|noon|lunchtime|lunch|midnight|morning|evening|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|eod|cob|eow|#|next|this|then
    on|this|next|coming monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month, on|from the? # january|february|march|april|may|june|july|august|september|october|november|december|th|st|nd|rd|., on january|february|march|april|may|june|july|august|september|october|november|december #
    today|tonight|tomorrow, within|inside|in the? next? #|a|an|one|two|three|four|five|six|few|couple|24|48 more|business|working|of? minutes|hours|hour|days|day|weeks|week|months|month|minute, this|first|later morning|afternoon|evening|thing|today|week|month, end of|the|this|next the|this|next|day|week|month|business|year|quarter, at the latest, overnight, over the weekend, no later than, at # am|pm|o'clock|sharp, # am|pm, within the hour|day|week, asap by, same day, before christmas`,
};
