// Written by `node scripts/traditional.mjs`: a module joins by having a zh-CN and an en file.

import access from "./messages/zh-CN/access.json";
import audit from "./messages/zh-CN/audit.json";
import auth from "./messages/zh-CN/auth.json";
import ballot from "./messages/zh-CN/ballot.json";
import board from "./messages/zh-CN/board.json";
import bodies from "./messages/zh-CN/bodies.json";
import campaigns from "./messages/zh-CN/campaigns.json";
import commendations from "./messages/zh-CN/commendations.json";
import common from "./messages/zh-CN/common.json";
import dashboard from "./messages/zh-CN/dashboard.json";
import discards from "./messages/zh-CN/discards.json";
import elections from "./messages/zh-CN/elections.json";
import evaluations from "./messages/zh-CN/evaluations.json";
import faults from "./messages/zh-CN/faults.json";
import help from "./messages/zh-CN/help.json";
import imports from "./messages/zh-CN/imports.json";
import inbox from "./messages/zh-CN/inbox.json";
import ledgers from "./messages/zh-CN/ledgers.json";
import me from "./messages/zh-CN/me.json";
import meetings from "./messages/zh-CN/meetings.json";
import noticeboard from "./messages/zh-CN/noticeboard.json";
import orgs from "./messages/zh-CN/orgs.json";
import papers from "./messages/zh-CN/papers.json";
import people from "./messages/zh-CN/people.json";
import phrases from "./messages/zh-CN/phrases.json";
import pledges from "./messages/zh-CN/pledges.json";
import reconcile from "./messages/zh-CN/reconcile.json";
import rectifications from "./messages/zh-CN/rectifications.json";
import refusals from "./messages/zh-CN/refusals.json";
import registers from "./messages/zh-CN/registers.json";
import rehearsals from "./messages/zh-CN/rehearsals.json";
import reminders from "./messages/zh-CN/reminders.json";
import reports from "./messages/zh-CN/reports.json";
import reviews from "./messages/zh-CN/reviews.json";
import rolls from "./messages/zh-CN/rolls.json";
import search from "./messages/zh-CN/search.json";
import sheets from "./messages/zh-CN/sheets.json";
import shell from "./messages/zh-CN/shell.json";
import supervision from "./messages/zh-CN/supervision.json";
import tree from "./messages/zh-CN/tree.json";
import verify from "./messages/zh-CN/verify.json";

export const catalogue = {
  access,
  audit,
  auth,
  ballot,
  board,
  bodies,
  campaigns,
  commendations,
  common,
  dashboard,
  discards,
  elections,
  evaluations,
  faults,
  help,
  imports,
  inbox,
  ledgers,
  me,
  meetings,
  noticeboard,
  orgs,
  papers,
  people,
  phrases,
  pledges,
  reconcile,
  rectifications,
  refusals,
  registers,
  rehearsals,
  reminders,
  reports,
  reviews,
  rolls,
  search,
  sheets,
  shell,
  supervision,
  tree,
  verify,
};
