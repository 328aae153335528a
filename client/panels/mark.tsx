/** The mark: three threads of warp, two of weft, passing over and under. */
export function Mark() {
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

/** A selvage: the woven edge under the heading of every page. */
export function Selvage() {
  return (
    <svg className="weave" aria-hidden="true" preserveAspectRatio="none">
      <defs>
        <pattern id="selvage" width="24" height="6" patternUnits="userSpaceOnUse">
          <rect width="24" height="6" fill="var(--line)" />
          <rect width="11" height="2" fill="var(--madder)" />
          <rect x="12" y="2" width="11" height="2" fill="var(--indigo)" />
          <rect y="4" width="11" height="2" fill="var(--ochre)" />
        </pattern>
      </defs>
      <rect width="100%" height="6" fill="url(#selvage)" />
    </svg>
  );
}
