// Theme and language as the explorer keeps them; a language in the address is a choice of its own.
(function () {
  let chosen = {};
  try {
    chosen = (JSON.parse(localStorage.getItem('telar.preferences') || 'null') || {}).state || {};
  } catch {
    chosen = {};
  }
  const dark =
    chosen.theme === 'dark' ||
    (chosen.theme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  const asked = new URLSearchParams(location.search).has('language');
  if (!asked && chosen.language === 'en') location.replace(`?language=en${location.hash}`);

  // A link to a route opens it.
  const open = () => {
    const route = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (route instanceof HTMLDetailsElement) {
      route.open = true;
      route.scrollIntoView();
    }
  };
  addEventListener('hashchange', open);
  addEventListener('DOMContentLoaded', open);
})();
