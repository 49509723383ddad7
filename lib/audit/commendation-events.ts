/** The life of an award, from the nomination to its end. */
export const commendationEvents = [
  "nomination.nominate",
  "nomination.recommend",
  "nomination.consult",
  "nomination.shortlist",
  "nomination.decline",
  "nomination.disqualify",
  "award_notice.show",
  "award_notice.suspend",
  "award_notice.resume",
  "award_notice.finish",
  "award_notice.cancel",
  "objection.receive",
  "objection.answer",
  "award.grant",
  "award.revoke",
  "award.hand_on",
] as const;
