/** The logo: three vertical and two horizontal threads, passing over and under. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <g fill="none" strokeWidth="4.4" strokeLinecap="round">
        <path
          stroke="var(--indigo)"
          d="M7 3.500v5M7 15.500v13M16 3.500v13M16 23.500v5M25 3.500v5M25 15.500v13"
        />
        <path stroke="var(--madder)" d="M3.500 12h25" />
        <path stroke="var(--ochre)" d="M3.500 20h.010M10.500 20h11M28.500 20h.010" />
      </g>
    </svg>
  );
}
