export type CampaignTemplate = {
  code: string;
  title: string;
  theme: string;
  requirement: readonly string[];
  stages: readonly { name: string; focus: string }[];
  actions: readonly { mode: "PLEDGE" | "REVIEW" | "EVALUATION" | "COMMENDATION"; name: string; mandatory: boolean }[];
  criteria: readonly { name: string; subjectKind: "ORG" | "MEMBER"; items: readonly string[] }[];
  categories: readonly { pledgerKind: "PERSON" | "ORG"; name: string; family: string }[];
};
