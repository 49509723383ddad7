// Written by `node scripts/traditional.mjs`: a module joins by having a zh-CN and an en file.

import access from "./messages/zh-Hant/access.json";
import audit from "./messages/zh-Hant/audit.json";
import auth from "./messages/zh-Hant/auth.json";
import ballot from "./messages/zh-Hant/ballot.json";
import board from "./messages/zh-Hant/board.json";
import bodies from "./messages/zh-Hant/bodies.json";
import campaigns from "./messages/zh-Hant/campaigns.json";
import commendations from "./messages/zh-Hant/commendations.json";
import common from "./messages/zh-Hant/common.json";
import dashboard from "./messages/zh-Hant/dashboard.json";
import discards from "./messages/zh-Hant/discards.json";
import elections from "./messages/zh-Hant/elections.json";
import evaluations from "./messages/zh-Hant/evaluations.json";
import faults from "./messages/zh-Hant/faults.json";
import help from "./messages/zh-Hant/help.json";
import imports from "./messages/zh-Hant/imports.json";
import inbox from "./messages/zh-Hant/inbox.json";
import ledgers from "./messages/zh-Hant/ledgers.json";
import me from "./messages/zh-Hant/me.json";
import meetings from "./messages/zh-Hant/meetings.json";
import noticeboard from "./messages/zh-Hant/noticeboard.json";
import orgs from "./messages/zh-Hant/orgs.json";
import papers from "./messages/zh-Hant/papers.json";
import people from "./messages/zh-Hant/people.json";
import phrases from "./messages/zh-Hant/phrases.json";
import pledges from "./messages/zh-Hant/pledges.json";
import reconcile from "./messages/zh-Hant/reconcile.json";
import rectifications from "./messages/zh-Hant/rectifications.json";
import refusals from "./messages/zh-Hant/refusals.json";
import registers from "./messages/zh-Hant/registers.json";
import rehearsals from "./messages/zh-Hant/rehearsals.json";
import reminders from "./messages/zh-Hant/reminders.json";
import reports from "./messages/zh-Hant/reports.json";
import reviews from "./messages/zh-Hant/reviews.json";
import rolls from "./messages/zh-Hant/rolls.json";
import search from "./messages/zh-Hant/search.json";
import sheets from "./messages/zh-Hant/sheets.json";
import shell from "./messages/zh-Hant/shell.json";
import supervision from "./messages/zh-Hant/supervision.json";
import tree from "./messages/zh-Hant/tree.json";
import verify from "./messages/zh-Hant/verify.json";

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
