/** Gives bytes of our own making to the person as a file. */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Milliseconds in which a browser has certainly begun with it: what is taken away at once does not always arrive. */
const KEPT = 60_000;

export function download(name: string, bytes: Uint8Array, type = XLSX): 'downloaded' {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT);
  return 'downloaded';
}
