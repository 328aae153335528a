// Runs before the first paint, so that a dark page never flashes white. The service forbids inline scripts.
(function () {
  var stored = null;
  try {
    stored = JSON.parse(localStorage.getItem('telar.preferences') || 'null');
  } catch {
    stored = null;
  }
  var theme = stored && stored.state && stored.state.theme;
  var dark =
    theme === 'dark' || (theme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
