package io.chathub.identity;

import io.chathub.web.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Everything that people look at. CSRF tokens live in a cookie, so that a visitor who only reads gets no session row.
 */
@Configuration
class SignInSecurity {

    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        SecurityHeaders.apply(http);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/app/**", "/my/**", "/socket/console")
                                .authenticated()
                                .requestMatchers("/platform/**")
                                .hasRole("OPERATOR")
                                .anyRequest()
                                .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .build();
    }
}
