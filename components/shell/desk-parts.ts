export const deskModules = [
  "inbox",
  "campaigns",
  "pledges",
  "reviews",
  "evaluations",
  "commendations",
  "rectifications",
  "supervision",
  "dashboard",
  "reports",
  "people",
  "audit",
] as const;
export type DeskModule = (typeof deskModules)[number];

const withoutCampaign: readonly string[] = ["people", "audit", "search"];

/** Members, organisations and traces are the same whatever campaign runs. */
export const worksInCampaign = (module: DeskModule | "search"): boolean => !withoutCampaign.includes(module);

/** What has to have begun before a part holds anything; the others are there from the first day. */
const waitsFor: Partial<Record<DeskModule, string>> = {
  pledges: "pledges",
  reviews: "reviews",
  evaluations: "evaluations",
  commendations: "commendations",
  rectifications: "rectifications",
  supervision: "pledges",
  dashboard: "pledges",
  reports: "pledges",
};

/** Parts whose work has not begun stand under 更多; the one that is open never does. */
export const standsBack = (module: DeskModule, begun: readonly string[], current: string): boolean => {
  const wanted = waitsFor[module];
  return wanted !== undefined && module !== current && !begun.includes(wanted);
};
