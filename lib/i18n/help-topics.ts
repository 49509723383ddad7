/** The guides under /help: one a role, five steps each, every step with its picture. */
export const helpTopics = ["secretary", "member", "leader", "onsite", "ledgers"] as const;
export type HelpTopic = (typeof helpTopics)[number];

export const helpSteps = ["s1", "s2", "s3", "s4", "s5"] as const;
export type HelpStep = (typeof helpSteps)[number];

export const isHelpTopic = (text: string): text is HelpTopic => (helpTopics as readonly string[]).includes(text);

/** Where each part of the desk is explained. */
const explained = {
  inbox: "secretary#s1",
  search: "secretary#s1",
  campaigns: "secretary",
  people: "secretary#s2",
  pledges: "secretary#s3",
  reviews: "leader",
  evaluations: "onsite",
  dashboard: "ledgers#s1",
  reports: "ledgers#s2",
  rectifications: "ledgers#s3",
  supervision: "ledgers#s3",
  commendations: "ledgers#s4",
  audit: "ledgers#s5",
} as const;
export type Explained = keyof typeof explained;

export const helpHref = (module: Explained): string => `/help/${explained[module]}`;
