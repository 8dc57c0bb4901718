/**
 * Keeps the built site for visits without a network (plugins/offlineWorker.js). To be called when everything that the
 * page needs is there: the browser then asks for all of it once more.
 */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}offline.js`);
  } catch {
    // This browser, or this way of opening the page, keeps nothing: the page works as long as there is a network.
  }
}
