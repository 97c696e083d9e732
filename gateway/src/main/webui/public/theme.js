// Runs before anything is painted, so that a chosen theme does not flash in late.
try {
  const theme = localStorage.getItem('meshwork.theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // No storage, no choice: the system's theme it is.
}
