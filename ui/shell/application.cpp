#include "ui/shell/application.h"

#include <new>

namespace tonghu::ui {

bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const MachineFailure& failure) {
        emit failed(failure.error());
    } catch (const std::bad_alloc&) {
        emit failed({ErrorKind::Machine, "machine.out_of_memory", {}, {}, {}});
    } catch (const std::exception&) {
        emit failed({ErrorKind::Machine, "machine.unexpected", {}, {}, {}});
    }
    return true;
}

}  // namespace tonghu::ui
