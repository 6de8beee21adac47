/**
 * Sets a remembered theme before the first paint. Its hash stands in the content security policy,
 * so it is printed as it is.
 * A reader who never chose has no entry and follows the system; storage that is denied counts
 * as that.
 */
export const themeScript =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
