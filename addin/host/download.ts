/** Gives finished bytes to the person as a file. */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
