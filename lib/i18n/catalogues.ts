// Written by `node scripts/traditional.mjs`: a module joins by having a zh-CN and an en file.

import type { Locale } from "./locales";
import accessEn from "./messages/en/access.json";
import auditEn from "./messages/en/audit.json";
import authEn from "./messages/en/auth.json";
import ballotEn from "./messages/en/ballot.json";
import boardEn from "./messages/en/board.json";
import bodiesEn from "./messages/en/bodies.json";
import campaignsEn from "./messages/en/campaigns.json";
import commendationsEn from "./messages/en/commendations.json";
import commonEn from "./messages/en/common.json";
import dashboardEn from "./messages/en/dashboard.json";
import electionsEn from "./messages/en/elections.json";
import evaluationsEn from "./messages/en/evaluations.json";
import faultsEn from "./messages/en/faults.json";
import importsEn from "./messages/en/imports.json";
import inboxEn from "./messages/en/inbox.json";
import meEn from "./messages/en/me.json";
import orgsEn from "./messages/en/orgs.json";
import peopleEn from "./messages/en/people.json";
import pledgesEn from "./messages/en/pledges.json";
import reconcileEn from "./messages/en/reconcile.json";
import rectificationsEn from "./messages/en/rectifications.json";
import refusalsEn from "./messages/en/refusals.json";
import registersEn from "./messages/en/registers.json";
import remindersEn from "./messages/en/reminders.json";
import reportsEn from "./messages/en/reports.json";
import reviewsEn from "./messages/en/reviews.json";
import rollsEn from "./messages/en/rolls.json";
import shellEn from "./messages/en/shell.json";
import supervisionEn from "./messages/en/supervision.json";
import treeEn from "./messages/en/tree.json";
import verifyEn from "./messages/en/verify.json";
import accessZhCN from "./messages/zh-CN/access.json";
import auditZhCN from "./messages/zh-CN/audit.json";
import authZhCN from "./messages/zh-CN/auth.json";
import ballotZhCN from "./messages/zh-CN/ballot.json";
import boardZhCN from "./messages/zh-CN/board.json";
import bodiesZhCN from "./messages/zh-CN/bodies.json";
import campaignsZhCN from "./messages/zh-CN/campaigns.json";
import commendationsZhCN from "./messages/zh-CN/commendations.json";
import commonZhCN from "./messages/zh-CN/common.json";
import dashboardZhCN from "./messages/zh-CN/dashboard.json";
import electionsZhCN from "./messages/zh-CN/elections.json";
import evaluationsZhCN from "./messages/zh-CN/evaluations.json";
import faultsZhCN from "./messages/zh-CN/faults.json";
import importsZhCN from "./messages/zh-CN/imports.json";
import inboxZhCN from "./messages/zh-CN/inbox.json";
import meZhCN from "./messages/zh-CN/me.json";
import orgsZhCN from "./messages/zh-CN/orgs.json";
import peopleZhCN from "./messages/zh-CN/people.json";
import pledgesZhCN from "./messages/zh-CN/pledges.json";
import reconcileZhCN from "./messages/zh-CN/reconcile.json";
import rectificationsZhCN from "./messages/zh-CN/rectifications.json";
import refusalsZhCN from "./messages/zh-CN/refusals.json";
import registersZhCN from "./messages/zh-CN/registers.json";
import remindersZhCN from "./messages/zh-CN/reminders.json";
import reportsZhCN from "./messages/zh-CN/reports.json";
import reviewsZhCN from "./messages/zh-CN/reviews.json";
import rollsZhCN from "./messages/zh-CN/rolls.json";
import shellZhCN from "./messages/zh-CN/shell.json";
import supervisionZhCN from "./messages/zh-CN/supervision.json";
import treeZhCN from "./messages/zh-CN/tree.json";
import verifyZhCN from "./messages/zh-CN/verify.json";
import accessZhHant from "./messages/zh-Hant/access.json";
import auditZhHant from "./messages/zh-Hant/audit.json";
import authZhHant from "./messages/zh-Hant/auth.json";
import ballotZhHant from "./messages/zh-Hant/ballot.json";
import boardZhHant from "./messages/zh-Hant/board.json";
import bodiesZhHant from "./messages/zh-Hant/bodies.json";
import campaignsZhHant from "./messages/zh-Hant/campaigns.json";
import commendationsZhHant from "./messages/zh-Hant/commendations.json";
import commonZhHant from "./messages/zh-Hant/common.json";
import dashboardZhHant from "./messages/zh-Hant/dashboard.json";
import electionsZhHant from "./messages/zh-Hant/elections.json";
import evaluationsZhHant from "./messages/zh-Hant/evaluations.json";
import faultsZhHant from "./messages/zh-Hant/faults.json";
import importsZhHant from "./messages/zh-Hant/imports.json";
import inboxZhHant from "./messages/zh-Hant/inbox.json";
import meZhHant from "./messages/zh-Hant/me.json";
import orgsZhHant from "./messages/zh-Hant/orgs.json";
import peopleZhHant from "./messages/zh-Hant/people.json";
import pledgesZhHant from "./messages/zh-Hant/pledges.json";
import reconcileZhHant from "./messages/zh-Hant/reconcile.json";
import rectificationsZhHant from "./messages/zh-Hant/rectifications.json";
import refusalsZhHant from "./messages/zh-Hant/refusals.json";
import registersZhHant from "./messages/zh-Hant/registers.json";
import remindersZhHant from "./messages/zh-Hant/reminders.json";
import reportsZhHant from "./messages/zh-Hant/reports.json";
import reviewsZhHant from "./messages/zh-Hant/reviews.json";
import rollsZhHant from "./messages/zh-Hant/rolls.json";
import shellZhHant from "./messages/zh-Hant/shell.json";
import supervisionZhHant from "./messages/zh-Hant/supervision.json";
import treeZhHant from "./messages/zh-Hant/tree.json";
import verifyZhHant from "./messages/zh-Hant/verify.json";

export const catalogues = {
  "zh-CN": {
    access: accessZhCN,
    audit: auditZhCN,
    auth: authZhCN,
    ballot: ballotZhCN,
    board: boardZhCN,
    bodies: bodiesZhCN,
    campaigns: campaignsZhCN,
    commendations: commendationsZhCN,
    common: commonZhCN,
    dashboard: dashboardZhCN,
    elections: electionsZhCN,
    evaluations: evaluationsZhCN,
    faults: faultsZhCN,
    imports: importsZhCN,
    inbox: inboxZhCN,
    me: meZhCN,
    orgs: orgsZhCN,
    people: peopleZhCN,
    pledges: pledgesZhCN,
    reconcile: reconcileZhCN,
    rectifications: rectificationsZhCN,
    refusals: refusalsZhCN,
    registers: registersZhCN,
    reminders: remindersZhCN,
    reports: reportsZhCN,
    reviews: reviewsZhCN,
    rolls: rollsZhCN,
    shell: shellZhCN,
    supervision: supervisionZhCN,
    tree: treeZhCN,
    verify: verifyZhCN,
  },
  "zh-Hant": {
    access: accessZhHant,
    audit: auditZhHant,
    auth: authZhHant,
    ballot: ballotZhHant,
    board: boardZhHant,
    bodies: bodiesZhHant,
    campaigns: campaignsZhHant,
    commendations: commendationsZhHant,
    common: commonZhHant,
    dashboard: dashboardZhHant,
    elections: electionsZhHant,
    evaluations: evaluationsZhHant,
    faults: faultsZhHant,
    imports: importsZhHant,
    inbox: inboxZhHant,
    me: meZhHant,
    orgs: orgsZhHant,
    people: peopleZhHant,
    pledges: pledgesZhHant,
    reconcile: reconcileZhHant,
    rectifications: rectificationsZhHant,
    refusals: refusalsZhHant,
    registers: registersZhHant,
    reminders: remindersZhHant,
    reports: reportsZhHant,
    reviews: reviewsZhHant,
    rolls: rollsZhHant,
    shell: shellZhHant,
    supervision: supervisionZhHant,
    tree: treeZhHant,
    verify: verifyZhHant,
  },
  en: {
    access: accessEn,
    audit: auditEn,
    auth: authEn,
    ballot: ballotEn,
    board: boardEn,
    bodies: bodiesEn,
    campaigns: campaignsEn,
    commendations: commendationsEn,
    common: commonEn,
    dashboard: dashboardEn,
    elections: electionsEn,
    evaluations: evaluationsEn,
    faults: faultsEn,
    imports: importsEn,
    inbox: inboxEn,
    me: meEn,
    orgs: orgsEn,
    people: peopleEn,
    pledges: pledgesEn,
    reconcile: reconcileEn,
    rectifications: rectificationsEn,
    refusals: refusalsEn,
    registers: registersEn,
    reminders: remindersEn,
    reports: reportsEn,
    reviews: reviewsEn,
    rolls: rollsEn,
    shell: shellEn,
    supervision: supervisionEn,
    tree: treeEn,
    verify: verifyEn,
  },
} satisfies Record<Locale, object>;

export type Messages = (typeof catalogues)["zh-CN"];
export type Namespace = keyof Messages;
