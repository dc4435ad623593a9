let context;

/** Two soft tones. Browsers allow it once the agent has clicked anywhere. */
export function chime() {
  context ??= new AudioContext();
  if (context.state === "suspended") context.resume();
  tone(660, 0);
  tone(880, 0.12);
}

function tone(frequency, after) {
  const start = context.currentTime + after;
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.12, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.25);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.3);
}
