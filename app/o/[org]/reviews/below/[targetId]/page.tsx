import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { drawTarget } from "@/components/reviews/draw-target";
import { deskPage } from "@/components/shell/desk-page";
import { isId } from "@/lib/kernel/ids";
import { findTargetBelow } from "@/lib/reviews/targets/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.opinion") };
}

export default async function ReviewPage({ params }: PageProps<"/o/[org]/reviews/below/[targetId]">) {
  const [{ org, targetId }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  if (!isId(targetId)) notFound();
  return deskPage(org, "reviews", async (scope) => {
    const target = await findTargetBelow(scope, targetId);
    return drawTarget(scope, {
      locale,
      org,
      target,
      under: { label: words("sections.unheaded") },
      note: target.orgName,
    });
  });
}
