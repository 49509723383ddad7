type Props = { links: readonly { href: string; label: string }[] };

/** The way on under a list that has no table of its own; nothing where the list has ended. */
export function NextLink({ links }: Props) {
  return links.map(({ href, label }) => (
    <p key={href} data-screen-only className="mb-6 text-right text-sm">
      <a href={href} rel="next" className="inline-flex min-h-target items-center underline underline-offset-4">
        {label}
      </a>
    </p>
  ));
}
