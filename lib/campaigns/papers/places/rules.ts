/** What a paper may be attached to, as the form's choices give it. */
type Offered = { id: string; orgId: string; campaignOrgId: string | null; campaignId: string | null };
export type Offers = {
  campaigns: readonly Offered[];
  stages: readonly Offered[];
  adoptions: readonly Offered[];
  rounds: readonly Offered[];
};

export type Attached = {
  campaignOrgId: string | null;
  campaignId: string | null;
  stageId: string | null;
  adoptionId: string | null;
  roundOrgId: string | null;
  roundId: string | null;
};

export const nowhere: Attached = {
  campaignOrgId: null,
  campaignId: null,
  stageId: null,
  adoptionId: null,
  roundOrgId: null,
  roundId: null,
};

/** Where a paper is filed: a stage and a round bring their campaign along. Null when the place is not among those offered. */
export function attach(place: string | undefined, offers: Offers): Attached | null {
  if (!place) return nowhere;
  const [kind, id] = place.split(":");
  const among =
    { campaign: offers.campaigns, stage: offers.stages, adoption: offers.adoptions, round: offers.rounds }[
      kind ?? ""
    ] ?? [];
  const found = among.find((offered) => offered.id === id);
  if (!found) return null;
  const campaign = { campaignOrgId: found.campaignOrgId, campaignId: found.campaignId };
  if (kind === "adoption") return { ...nowhere, ...campaign, adoptionId: found.id };
  if (kind === "stage") return { ...nowhere, ...campaign, stageId: found.id };
  return kind === "round"
    ? { ...nowhere, ...campaign, roundOrgId: found.orgId, roundId: found.id }
    : { ...nowhere, ...campaign };
}

/** The same place as the form names it. */
export const placeOf = ({
  campaignId,
  stageId,
  adoptionId,
  roundId,
}: Omit<Attached, "campaignOrgId" | "roundOrgId">): string => {
  if (stageId) return `stage:${stageId}`;
  if (adoptionId) return `adoption:${adoptionId}`;
  if (roundId) return `round:${roundId}`;
  return campaignId ? `campaign:${campaignId}` : "";
};
