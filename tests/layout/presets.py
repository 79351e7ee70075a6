"""Each preset of tests fails when it runs none: a filter that matches nothing proves nothing."""

import json
import pathlib
import sys


def setting(preset: dict, by_name: dict[str, dict]) -> str:
    own = preset.get("execution", {}).get("noTestsAction")
    if own is not None or "inherits" not in preset:
        return own or "default"
    return setting(by_name[preset["inherits"]], by_name)


def main(source_tree: str) -> int:
    text = (pathlib.Path(source_tree) / "CMakePresets.json").read_text()
    presets = json.loads(text)["testPresets"]
    by_name = {preset["name"]: preset for preset in presets}
    silent = [name for name, preset in by_name.items() if setting(preset, by_name) != "error"]
    print(f"pass without tests: {silent}" if silent else f"{len(presets)} presets fail without tests")
    return 1 if silent or not presets else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
