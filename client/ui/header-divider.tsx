/** The band of three colours under the heading of every page. */
export function HeaderDivider() {
  return (
    <svg className="header-divider" aria-hidden="true" preserveAspectRatio="none">
      <defs>
        <pattern id="header-divider" width="24" height="6" patternUnits="userSpaceOnUse">
          <rect width="24" height="6" fill="var(--line)" />
          <rect width="11" height="2" fill="var(--madder)" />
          <rect x="12" y="2" width="11" height="2" fill="var(--indigo)" />
          <rect y="4" width="11" height="2" fill="var(--ochre)" />
        </pattern>
      </defs>
      <rect width="100%" height="6" fill="url(#header-divider)" />
    </svg>
  );
}
