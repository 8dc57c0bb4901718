// The two faces of the page, as a canvas wants them named.

export function sans(size: number, weight = 400): string {
  return `${weight} ${size}px Inter, system-ui, sans-serif`;
}

export function math(size: number): string {
  return `${size}px LabMath, serif`;
}
