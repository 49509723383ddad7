import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";

/** One text for what is not there and what may not be seen. */
export default async function DeskNotFound() {
  const [refusals, faults] = await Promise.all([getTranslations("refusals"), getTranslations("faults")]);
  return (
    <main className="mx-auto max-w-xl px-5 py-16">
      <h1 className="mb-6 border-t-[6px] border-red pt-6 text-xl font-semibold">{refusals("codes.NOT_FOUND")}</h1>
      <LinkButton href="/" tone="primary">
        {faults("home")}
      </LinkButton>
    </main>
  );
}
