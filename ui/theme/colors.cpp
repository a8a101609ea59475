#include "ui/theme/colors.h"

namespace tonghu::ui {

namespace {

Colors light() {
    return {.window = "#f3f5f7",
            .sidebar = "#e8ecf0",
            .surface = "#ffffff",
            .stripe = "#f8fafb",
            .text = "#1d2730",
            .quiet = "#56636e",
            .border = "#d8dee4",
            .outline = "#a9b4be",
            .accent = "#1f6f8b",
            .onAccent = "#ffffff",
            .selected = "#d3e7ee",
            .onSelected = "#12303b",
            .hover = "#eaf2f5",
            .good = "#22693f",
            .caution = "#7d5300",
            .danger = "#a63224",
            .cautionGround = "#fdf3dc",
            .dangerGround = "#fbe9e6",
            .goodGround = "#e4f3ea"};
}

Colors dark() {
    return {.window = "#1b2025",
            .sidebar = "#15191d",
            .surface = "#23292f",
            .stripe = "#272e35",
            .text = "#e6eaee",
            .quiet = "#a4b0ba",
            .border = "#363f48",
            .outline = "#5b6772",
            .accent = "#64b5cd",
            .onAccent = "#0d2129",
            .selected = "#234c5a",
            .onSelected = "#eaf6fa",
            .hover = "#2c3740",
            .good = "#7fcb9b",
            .caution = "#e6bd6a",
            .danger = "#f09a8c",
            .cautionGround = "#3a3120",
            .dangerGround = "#402724",
            .goodGround = "#203529"};
}

Colors highContrast() {
    return {.window = "#000000",
            .sidebar = "#000000",
            .surface = "#000000",
            .stripe = "#000000",
            .text = "#ffffff",
            .quiet = "#ffffff",
            .border = "#ffffff",
            .outline = "#ffffff",
            .accent = "#ffe14d",
            .onAccent = "#000000",
            .selected = "#ffe14d",
            .onSelected = "#000000",
            .hover = "#262626",
            .good = "#8cf0a8",
            .caution = "#ffe14d",
            .danger = "#ffa79b",
            .cautionGround = "#000000",
            .dangerGround = "#000000",
            .goodGround = "#000000"};
}

}  // namespace

const Colors& colorsOf(Appearance appearance) {
    static const Colors lightColors = light(), darkColors = dark(), contrastColors = highContrast();
    switch (appearance) {
        case Appearance::Light:
            return lightColors;
        case Appearance::Dark:
            return darkColors;
        case Appearance::HighContrast:
            return contrastColors;
    }
    return lightColors;
}

}  // namespace tonghu::ui
