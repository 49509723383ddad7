import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { drawTarget } from "@/components/reviews/draw-target";
import { deskPage } from "@/components/shell/desk-page";
import { readSecretHash } from "@/lib/auth/session";
import { isId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { listItems } from "@/lib/reviews/dossiers/queries";
import { findTargetOfLink } from "@/lib/reviews/targets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.linked") };
}

export default async function LinkedReviewPage({ params }: PageProps<"/o/[org]/reviews/linked/[linkId]/[targetId]">) {
  const [{ org, linkId, targetId }, locale] = [await params, await getLocale()];
  const words = await getTranslations("reviews");
  if (!isId(linkId) || !isId(targetId)) notFound();
  return deskPage(org, "reviews", async (scope) => {
    const target = await findTargetOfLink(scope, linkId, targetId);
    // Pledges of a linked org are read by acting in it; a pairing opens nothing but the review itself.
    const caller = { secretHash: (await readSecretHash()) ?? "", orgId: target.orgId };
    const items = (await look(caller, (there) => listItems(there, target))) ?? [];
    const under = { label: words("sections.linked") };
    return drawTarget(scope, { locale, org, target, under, note: target.roundTitle, items, concludes: false });
  });
}
