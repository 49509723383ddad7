// Written by `node scripts/traditional.mjs`: a module joins by having a zh-CN and an en file.

import access from "./messages/en/access.json";
import audit from "./messages/en/audit.json";
import auth from "./messages/en/auth.json";
import ballot from "./messages/en/ballot.json";
import board from "./messages/en/board.json";
import bodies from "./messages/en/bodies.json";
import campaigns from "./messages/en/campaigns.json";
import commendations from "./messages/en/commendations.json";
import common from "./messages/en/common.json";
import dashboard from "./messages/en/dashboard.json";
import discards from "./messages/en/discards.json";
import elections from "./messages/en/elections.json";
import evaluations from "./messages/en/evaluations.json";
import faults from "./messages/en/faults.json";
import help from "./messages/en/help.json";
import imports from "./messages/en/imports.json";
import inbox from "./messages/en/inbox.json";
import ledgers from "./messages/en/ledgers.json";
import me from "./messages/en/me.json";
import meetings from "./messages/en/meetings.json";
import noticeboard from "./messages/en/noticeboard.json";
import orgs from "./messages/en/orgs.json";
import papers from "./messages/en/papers.json";
import people from "./messages/en/people.json";
import phrases from "./messages/en/phrases.json";
import pledges from "./messages/en/pledges.json";
import reconcile from "./messages/en/reconcile.json";
import rectifications from "./messages/en/rectifications.json";
import refusals from "./messages/en/refusals.json";
import registers from "./messages/en/registers.json";
import rehearsals from "./messages/en/rehearsals.json";
import reminders from "./messages/en/reminders.json";
import reports from "./messages/en/reports.json";
import reviews from "./messages/en/reviews.json";
import rolls from "./messages/en/rolls.json";
import search from "./messages/en/search.json";
import sheets from "./messages/en/sheets.json";
import shell from "./messages/en/shell.json";
import supervision from "./messages/en/supervision.json";
import tree from "./messages/en/tree.json";
import verify from "./messages/en/verify.json";

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
