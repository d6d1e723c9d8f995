import { wordSet } from './word-set.ts'

/** Things whose mere coming is an outcome: "two more sites", "4 additional opportunities". */
export const gains = wordSet(
  'customers customer clients client sites accounts contracts deals opportunities orders subscribers members partners',
  'countries markets regions sales bookings leads stores patients donors merchants sellers downloads installs sign-ups',
  'signups registrations branches renewals awards patents applications enquiries families households visitors followers',
  'companies dealers users',
)

/** Things that happen because somebody else acted: they count under any verb but one of method. */
export const responses = wordSet(
  'downloads installs visits visitors views attendees subscribers followers sign-ups signups registrations orders',
  'licenses licences bookings applications donations votes likes stars forks signatures responses replies clicks',
  'impressions plays comments shares citations referrals enquiries inquiries donors',
)

/** Whom one serves. */
export const served = wordSet('people students guests pupils passengers readers viewers listeners children meals')

/** Where a thing can be live. */
export const places = wordSet(
  'countries markets regions stores sites teams departments offices schools cities branches clinics languages plants hubs',
)

/** People one works with: to have many of them is a team, not an outcome. */
export const colleagues = wordSet(
  'engineers developers designers analysts people persons person colleagues interns nurses managers leads sdes pms',
  'testers scientists contractors consultants architects directors reports mentees students volunteers juniors seniors',
  'stakeholders employees teammates programmers specialists associates recruits hires co-workers coworkers devs ses swes',
  'researchers teachers supervisors operators technicians agents owners experts peers',
)

/** What one makes, holds or meets at work: to have had many of them is effort, not outcome (rule MT51). */
export const deliverables = wordSet(
  'docs documents document pages page slides slide decks deck reports report dashboards dashboard scripts script prs',
  'commits tests test cases workshops workshop meetings meeting sessions session interviews interview calls call reviews',
  'review presentations presentation emails email memos memo prototypes prototype designs design options option copies',
  'alternatives proposals proposal modules module services service endpoints endpoint features feature stories story',
  'epics tasks task phases phase steps milestones sprints causes themes issues scenarios criteria vendors suppliers',
  'drafts draft iterations ideas approaches solutions metrics kpis dimensions categories questions findings names',
  'recommendations improvements changes patterns problems areas reasons ways factors lessons points principles rules',
  'versions files tables columns fields tools components apis microservices pipelines models experiments runbooks',
  'guides articles posts templates checklists diagrams tickets ticket bugs threads topics roles parts waves standups',
  'one-on-ones talks courses chapters lines goals objectives okrs requirements specs playbooks processes projects',
  'initiatives programs programmes releases gaps risks bottlenecks blockers patches fixes libraries repositories repos',
  'packages jobs alerts alarms things times concerns hypotheses trainings answers demos surveys samples records rows',
  'entries examples images photos days nights weeks months',
)

/** What nobody boasts of having none of: "zero experience". */
export const noBoast = wordSet(
  'experience knowledge idea sense chance documentation visibility context support doubt day trust tolerance',
)

/** What half of is worth saying: "half the time". */
export const savedThings = wordSet('time cost price size effort space memory money staff work energy power')

/** Nouns that name an outcome by themselves: "a 12-point increase", "a discount of 15%". */
export const outcomeNouns = wordSet(
  'reduction improvement increase decrease drop gain gains saving savings boost lift growth speedup speed-up cut jump',
  'decline rise uplift head advantage profit profits revenue uptime availability accuracy surge rebound cost discount',
  'refund',
)

/** Names of scores: what stands after them is a score, not a count. */
export const scoreNames = wordSet('score rating nps csat grade average mark gpa auc enps ces f1')
