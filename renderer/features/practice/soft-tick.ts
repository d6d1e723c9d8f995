let audio: AudioContext | null = null

/** A short, quiet tick; silent where the machine has no sound. */
export function softTick(): void {
  try {
    audio ??= new AudioContext()
    const at = audio.currentTime
    const tone = audio.createOscillator()
    const loudness = audio.createGain()
    tone.frequency.value = 880
    loudness.gain.setValueAtTime(0.03, at)
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.03)
    tone.connect(loudness).connect(audio.destination)
    tone.start(at)
    tone.stop(at + 0.03)
  } catch {
    audio = null
  }
}
