import { z } from "zod";
import { isId } from "@/lib/kernel/ids";

export type CampaignKey = { campaignOrgId: string; campaignId: string };

/** Columns a leader may put the children in order by; a column and no more: there is no place and no league table. */
export const orders = ["overdue", "items", "reviews", "satisfaction", "late", "awards", "adopted"] as const;
export type Order = (typeof orders)[number];

export const childrenPage = 50;
/** Put in order by a figure the list is one page; an org with more children is read in the order of the tree. */
const orderedPage = 200;

/** What the address of the dashboard may ask for; anything else reads as the order of the tree. */
export const dashboardQuerySchema = z.object({
  order: z.enum(orders).optional().catch(undefined),
  desc: z.literal("1").optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
  /** The last member of the page above, as `pinyin_id`. */
  member: z
    .string()
    .max(120)
    .transform((key) => ({ pinyin: key.slice(0, -37), personId: key.slice(-36) }))
    .refine(({ personId }) => isId(personId))
    .optional()
    .catch(undefined),
});
export type DashboardQuery = z.output<typeof dashboardQuerySchema>;

export type ChildPage = { after?: string; order?: Order; descending?: boolean; limit: number };

/** One row more than a page says that another follows. */
export const pageOf = ({ order, desc, after }: DashboardQuery): ChildPage => ({
  ...(order ? { order, limit: orderedPage } : { limit: childrenPage + 1 }),
  ...(after && !order ? { after } : {}),
  descending: desc === "1",
});
