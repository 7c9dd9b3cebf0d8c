/** Whether friction is shown on the map itself. Kept in the browser, as a person's own liking. */
const KEPT = 'desire-path-heat';

class Heat {
  isOn = $state(localStorage.getItem(KEPT) !== 'off');

  toggle(): void {
    this.isOn = !this.isOn;
    localStorage.setItem(KEPT, this.isOn ? 'on' : 'off');
  }
}

export const heat = new Heat();
