import type { Client } from "pg";
import { TODAY } from "./demo/days";
import { planDemoCounty } from "./demo/plan";
import { type Key, loadAccounts } from "./loading/accounts";
import { loadActivities } from "./loading/activities";
import { loadAdoptions, loadEnrolment } from "./loading/adoptions";
import { loadBodies } from "./loading/bodies";
import { loadCampaigns } from "./loading/campaigns";
import { loadCommendations } from "./loading/commendations";
import { loadEvaluations } from "./loading/evaluations";
import { writeHistory } from "./loading/history";
import { loadImports } from "./loading/imports";
import { loadLastYear } from "./loading/last-year";
import { loadLinks } from "./loading/links";
import { loadingOf } from "./loading/loading";
import { loadOrgs } from "./loading/orgs";
import { loadPeople } from "./loading/people";
import { loadPledges } from "./loading/pledges";
import { loadRectifications } from "./loading/rectifications";
import { loadReviews } from "./loading/reviews";
import { loadRolls } from "./loading/rolls";
import { loadSupervision } from "./loading/supervision";

/** Puts the planned county into the tables, its history into the chains, and returns the keys of the demo people. */
export async function loadDemoCounty(client: Client): Promise<Key[]> {
  const loading = loadingOf(client, planDemoCounty());
  await client.query("insert into installation (id, demo_day) values (1, $1)", [TODAY]);
  await loadOrgs(loading);
  await loadPeople(loading);
  await loadLinks(loading);
  await loadCampaigns(loading);
  await loadAdoptions(loading);
  await loadEnrolment(loading);
  await loadActivities(loading);
  await loadBodies(loading);
  await loadRolls(loading);
  await loadPledges(loading);
  await loadLastYear(loading);
  await loadReviews(loading);
  await loadEvaluations(loading);
  await loadRectifications(loading);
  await loadCommendations(loading);
  await loadImports(client);
  await loadSupervision(loading);
  const keys = await loadAccounts(loading);
  await writeHistory(loading);
  return keys;
}
