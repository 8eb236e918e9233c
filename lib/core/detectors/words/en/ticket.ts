import type { Concepts } from '../../language/phrases.ts';

/** What a ticket's people say of how it stands, and whom a text greets. */
export const ticket: Concepts = {
  'close-act': `
    close|closes|closed|closing the|this|your|that|my|it|out? ... ticket|case|request|incident|issue, close|closing|closed it, mark|marks|marked|marking ... as? done|resolved|solved|closed|complete|completed|fixed, set|setting ... to resolved|closed|solved|done, consider|considering|treat ... resolved|closed|solved|done|fixed, resolve|resolved|resolving the|this|your ticket|case|request`,
  'close-state': `ticket|case|request|incident is|was|has|will ... closed|resolved|solved`,
  'escalate-act': `
    escalate~, raise|raised|raising ... priority|severity|to p1|critical|emergency|management, bump|bumped|bumping ... priority|to, upgrade|upgraded ... to p1|priority|critical, emergency desk|line|ticket, page|paged|paging the on-call|oncall, declare|declared a? major incident`,
  'still-broken': `
    still not|n't|does|down|broken|fails|failing|failed|get|getting|see|seeing|have|having|happening|crashes|crashing|slow|waiting|no|unable, still ... not|n't|error|problem|issue|down|crash*|same, not|n't fixed|resolved|solved|working|work|help|helped|print|better, does n't|not work|help, not working|fixed|resolved, no change|improvement|luck|difference, same problem|issue|error|thing, error|problem|issue ... back|again|persists|remains|returned, is back since|again, again since, persists, keeps|keep failing|crashing|happening|disconnecting|dropping, is crashing, crashes every|again|all, nothing works|changed|helped, ca|can n't print|work|log|open|connect|send|sign|access, cannot print|work|log|open|connect|send|sign|access, worse, nobody can|is able, whole ... down, is down, please help, how long, any update, when will, reopen, not happy, unacceptable`,
  confirmed: `
    works|working|work now|again|fine|perfectly|great|well, it|that|all|everything works|worked|working, works ,|. thank*, fixed now, is|'s|are|been|got fixed|resolved|solved|sorted|gone|done, back online|up|to normal, is back up|online, all good|fine|set, thank|thanks you? ... works|fixed|solved|sorted|perfect|great|worked, you can close, please close, close the|this|my ticket|case, can be closed, problem|issue is? solved|resolved|gone|fixed, did the trick, that helped|worked|fixed, perfect, sorted, looks|looking good|fine, no longer happens|happening|needed|an, happy with`,
  urgent: `urgent|urgently|asap|emergency|critical|immediately, whole|entire|all|everyone|everybody|nobody|no one ... down|affected|work|out|offline, site|server|network|system|phones|internet|production is|are ... down|out|offline|dead, ca n't|cannot work, can not work, losing money|customers|sales, standstill, major|serious outage, ransomware, hacked, breach, escalate|manager|supervisor|lawyer|complaint|unacceptable|third time|weeks`,
  calm: `no rush|hurry|urgency|worries|problem, not urgent, when|whenever you have time|convenient|a moment, low priority, at your convenience, nice to have, small|quick|minor thing|request|question|favour|favor, wondering if`,
  greeting: `hi, hello, hey, dear, good morning|afternoon|evening|day, greetings, hiya, morning, to`,
  'greeting-all': `all|team|everyone|everybody|both|folks|there|colleagues|sir|madam|customer|client|partner|friend|friends|again|guys|ladies|together|support|helpdesk|sirs|subscriber|member|reader|community|you|valued|whom|neighbours|neighbors|crew|people|gang`,
  title: `mr|mrs|ms|miss|dr|prof|professor|sir|madam|mx`,
  marketing: `newsletter, shop now, buy now, order now, sale ends|starts|now, black week|friday, cyber monday, limited offer|time, special offer|deal, exclusive offer|deal, register now, sign up|today now|today|here, book your demo|seat|spot, webinar on|series|register, read ... online, view ... browser, our latest ..., # % off everything|all|your|until, save up to, do n't miss, deals, promotion`,
  unsubscribe: `unsubscribe*, opt out, opt-out, manage your? ... preferences, email|mail|subscription preferences, update your preferences, stop receiving, no longer wish|want to receive, leave this list`,
};
