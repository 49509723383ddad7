import { ScrollRow } from "@/components/ui/scroll-row";

type Props = { label: string; links: readonly { href: string; label: string }[] };

/** Where on a long page what is found: anchors in one line, so that nothing is hidden below. */
export function SectionLinks({ label, links }: Props) {
  return (
    <nav aria-label={label} data-screen-only className="mb-5 border-y border-line text-sm">
      <ScrollRow>
        {links.map(({ href, label: name }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-target items-center underline underline-offset-4">
              {name}
            </a>
          </li>
        ))}
      </ScrollRow>
    </nav>
  );
}
