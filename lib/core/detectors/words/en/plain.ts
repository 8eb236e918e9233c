import type { PlainWords } from '../plainWords.ts';

export const englishPlain: PlainWords = {
  'act-lasting':
    'delet*, wipe*, wiping, erase*, erasing, erasure, destroy*, format*, purge*, purging, drop*, terminat*, uninstall*, decommission*, factory reset, reimage*, re-image*, overwrit*, truncat*, remov*, merge, detach, retire, unenrol*, restore, roll back, rollback',
  'act-disrupting':
    'isolat*, quarantin*, block*, disabl*, lock*, suspend*, reboot*, restart*, shut down, shutdown, power off, poweroff, stop*, kill*, reset*, revok*, disconnect*, sign out, signout, log off, logoff, fail over, failover, install*, updat*, upgrad*, patch*, deploy*, push*, run script, run command, run powershell, execut*, script, assign*, apply*, enforc*, send*, schedul*, release*, approv*',
  'act-looking':
    'get, list, show, view, collect, sync, scan, check, refresh, test, ping, export, download, generate, read, query, inventory, search, run scan, run check, run report, run diagnostic, run diagnostics, run inventory',
  'act-looking-last': '',
  'act-weakening': 'disable, turn off, deactivate',
  'act-opening': 'exclude, whitelist, allowlist, bypass, unblock, release from quarantine, open port, exempt',
  guard:
    'mfa, 2fa, antivirus, defender, edr, firewall, protection, encryption, bitlocker, policy, logging, backup, alert',
  forced: 'force, overwrite, purge, recurs, permanent, skip',
  yes: 'true, yes, 1, on, force, all, always',
  no: 'false, no, 0, off, none, never',
  'every-client':
    'all clients, all customers, all tenants, all organisations, all organizations, all companies, all sites, every client, every customer, every tenant, every organisation, every organization, all tenant, all-tenant, all-tenants, every-tenant, every-tenants',
  everything:
    'all, every, everyone, everybody, entire, whole, any, global, tenant, company, organisation, organization, domain, site',
  group:
    'group, ou, team, department, collection, policy, profile, fleet, servers, devices, workstations, laptops, users, members',
  device: 'devices, users, servers, machines, mailboxes, accounts, endpoints',
  reach: 'scope, target, group, devices, users, filter, include, count, selected, tenant',
  'field-bank': 'iban, bic, swift, bank, routing, sort code, account number, payout, remit',
  'field-permission':
    'role, roles, permission, permissions, access, privilege, privileges, rights, admin, licence type, license type, visibility, sharing, consent, opt in, opt-in, optin, opt out, opt-out, optout, marketing status',
  'field-owner': 'owner, assignee, assigned, assigned to, responsible, account manager, rep',
  'field-stage': 'stage, pipeline, phase, lifecycle, status, state',
  'field-contact':
    'e mail, e-mail, email, phone, mobile, fax, address, street, city, zip, postcode, website, domain',
  'field-date': 'date, closedate, due, deadline, renewal, expire, expires, expiry, start, end, begin',
  'field-amount':
    'amount, price, value, total, discount, rate, fee, budget, cost, mrr, arr, revenue, quantity, seats, units, hours, credit limit',
  'field-status': 'status, state, stage',
  'field-priority': 'priority, severity, urgency, impact',
  'state-decided': 'won, lost, closed, signed, canceled, cancelled, churned',
  'state-closed':
    'close, closed, resolve, resolved, solved, done, complete, completed, fixed, canceled, cancelled',
  'state-escalated': 'escalate, escalated, major',
  'priority-1': 'critical, emergency, urgent, highest',
  'priority-2': 'high',
  'priority-3': 'medium, normal',
  'priority-4': 'low, minor, planning',
  file: 'file, files, document, documents, pdf, pdfs, screenshot, screenshots, report, reports, contract, contracts, spreadsheet, spreadsheets, quote, quotes, invoice, invoices, attachment, attachments, picture, pictures, image, images, photo, photos',
  'count-2': 'two, both',
  'count-3': 'three',
  'count-4': 'four',
  'count-5': 'five',
  'count-6': 'six',
  nothing: 'nothing',
  and: 'and',
  'everybody-mailbox':
    'all, everyone, everybody, staff, company, allhands, all-hands, all-staff, all-users, all-company, all-employees, all-team, allstaff, allusers, all.staff, all.users, all.employees, wholecompany, whole-company, thewholecompany, thewhole-company, employees, distribution, announce, announcement, announcements',
  newsletter: 'newsletter, our newsletter, our latest newsletter',
  placeholder:
    'your, my, the, client, customer, recipient, sender, company, contact, user, first, last, full, name, insert, add, enter, date, time, amount, link, phone, email, address, title, position, job, product, service, order, ticket, number',
  'value-name':
    'first, last, full, your, customer, client, company, contact, recipient, sender, product, name, date, link, firm, city',
  greets: 'hi, hello, dear, hey',
  moved: 'move, moved, moving, instead, reschedul*, postpon*, new date, changed, shift*, push*',
  statistic:
    'average, customers, clients, study, studies, proven, survey, independent, faster, less, more, reduc*, increas*, cut, save, saves, saved, companies, guarantee*',
  numbered:
    'ticket, tickets, case, cases, invoice, invoices, order, orders, request, requests, incident, incidents, quote, quotes, contract, contracts',
  percent: 'percent, per cent',
  'idle-count':
    'minute, minutes, hour, hours, day, days, week, weeks, month, months, year, years, second, seconds, time, times, step, steps, tips, percent, people, person, side, sides, page, pages, line, lines, more, less, other, others, different, option, options, ways, thing, things, point, points, business, working, calendar, from, with, that, this, will, have, were, until, dollar, dollars, pound, pounds, cent, cents, francs, hundred, thousand, million, billion',
  small:
    'monday, tuesday, wednesday, thursday, friday, saturday, sunday, about, after, again, also, because, been, before, being, between, both, could, does, done, down, during, each, every, from, have, having, here, into, just, like, more, most, much, need, next, only, other, over, please, should, some, such, than, that, their, them, then, there, these, they, this, those, through, under, until, very, want, well, were, what, when, where, which, while, will, with, would, your, yours, ours, mine, hello, dear, regards, thanks, thank, kind, best',
  'month-1': 'january, jan',
  'month-2': 'february, feb',
  'month-3': 'march, mar',
  'month-4': 'april, apr',
  'month-5': 'may',
  'month-6': 'june, jun',
  'month-7': 'july, jul',
  'month-8': 'august, aug',
  'month-9': 'september, sept, sep',
  'month-10': 'october, oct',
  'month-11': 'november, nov',
  'month-12': 'december, dec',
  'money-USD': 'dollar, dollars, bucks',
  'money-EUR': 'euro, euros',
  'money-GBP': 'pounds, quid',
  'money-CHF': 'francs',
  'money-MXN': '',
  'money-INR': 'rupees',
  'money-JPY': 'yen',
  'money-cent': 'cent, cents',
  already: 'already',
  closing:
    'regards, kind regards, best regards, warm regards, many regards, best, best wishes, cheers, thanks, many thanks, thank you, sincerely, faithfully, truly, yours sincerely, yours faithfully, yours truly, all the best',
};
